-- Which version of the program's reading of returns the recorded facts were derived by.

create table derivation (
    id bigint primary key check (id = 1),
    version bigint not null
);
insert into derivation (id, version) values (1, 0);
