-- What the rules of the return said of each return when it was loaded: of every child counts, of kept
-- children where the rows stand.

create table judged_return (
    batch_id text primary key references batch (id),
    children bigint not null,
    rules bigint not null
);

create table judged_rule (
    batch_id text not null references judged_return (batch_id),
    rule text not null,
    outcome text not null check (outcome in ('run', 'not applicable', 'faulted')),
    why text not null,
    found_rows bigint not null,
    found_children bigint not null,
    primary key (batch_id, rule)
);

create table judged_row (
    batch_id text not null references judged_return (batch_id),
    number bigint not null,
    case_id text not null references care_case (id),
    rule text not null,
    table_name text not null,
    line bigint not null,
    primary key (batch_id, number)
);
create index judged_row_case on judged_row (case_id);
