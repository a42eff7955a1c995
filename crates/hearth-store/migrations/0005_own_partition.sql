-- An authority's own partition: the rows of its returns that adoption does not keep, so that the whole
-- return can come back. Off unless the authority turned it on; nothing can be kept while it is off.
-- Only the return as last sent is kept: what it no longer holds is deleted.

create table own_partition (
    agency text primary key references agency (id),
    recorded_seq bigint not null,
    recorded_at text not null check (length(recorded_at) = 27),
    recorded_by text not null
);

create table partition_table (
    agency text not null references own_partition (agency),
    year bigint not null,
    name text not null,
    batch_id text not null references batch (id),
    digest text not null,
    primary key (agency, year, name)
);

create table partition_row (
    id text primary key check (length(id) = 36),
    agency text not null references own_partition (agency),
    year bigint not null,
    table_name text not null,
    cells text not null,
    batch_id text not null references batch (id)
);
create index partition_row_agency on partition_row (agency, year);
