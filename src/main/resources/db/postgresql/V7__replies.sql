-- The replies of units to letters, as they are filled in; of a file only what it holds now.
create table if not exists reply (
    path varchar(2000) collate "C",
    part integer,
    unit_code varchar(50) collate "C" not null,
    report_year integer not null,
    received date not null,
    content text not null,
    primary key (path, part)
);
create index if not exists reply_of_year on reply (report_year);
