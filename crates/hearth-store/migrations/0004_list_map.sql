-- Which column of an agency's list means what: inserted only, the newest of a name holds.

create table list_map (
    id text primary key check (length(id) = 36),
    agency text not null,
    list text not null,
    of_whom text not null check (of_whom in ('children', 'households')),
    toml text not null,
    recorded_seq bigint not null,
    recorded_at text not null check (length(recorded_at) = 27),
    recorded_by text not null
);
create index list_map_agency on list_map (agency, list);
