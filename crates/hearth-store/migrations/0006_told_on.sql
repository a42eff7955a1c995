-- The day as at which a list or an extract was made, where it is given; empty where only its year is.

alter table batch add column told_on text not null default '' check (length(told_on) in (0, 10));
