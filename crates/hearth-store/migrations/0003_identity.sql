-- What people are called, and by whom they are worked with: apart from everything that is told of a
-- case. A name that its source no longer gives is marked as removed.

create table identity (
    id text primary key check (length(id) = 36),
    case_id text not null references care_case (id),
    agency text not null,
    kind text not null,
    value text not null,
    source text not null,
    recorded_seq bigint not null,
    recorded_at text not null check (length(recorded_at) = 27),
    recorded_by text not null,
    removed_seq bigint
);
create index identity_case on identity (case_id);
create index identity_agency on identity (agency, source);
