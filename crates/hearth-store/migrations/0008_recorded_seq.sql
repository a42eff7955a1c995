-- What was recorded after a change is found without reading every fact.

create index fact_recorded on fact (recorded_seq);
