-- The decisions about versions with which it was last said what counts for a year.
create table decided (
    report_year integer primary key,
    content text not null
);

-- Every finding that was ever published, across nights. gone_run is 0 while it is there.
create table finding_history (
    finding_id varchar(64) collate "C" primary key,
    report_year integer not null,
    unit_code varchar(50) collate "C" not null,
    unit_name varchar(500) collate "C" not null,
    file varchar(2000) collate "C" not null,
    rule varchar(50) collate "C" not null,
    severity varchar(10) collate "C" not null,
    outcome varchar(20) collate "C" not null,
    table_code varchar(50) collate "C" not null,
    row_code varchar(50) collate "C" not null,
    column_code varchar(50) collate "C" not null,
    source varchar(1000) collate "C" not null,
    arguments text not null,
    proposal text not null,
    score bigint not null,
    first_run bigint not null,
    first_day date not null,
    since_run bigint not null,
    gone_run bigint not null,
    last_day date not null,
    returns integer not null
);

create index finding_history_year on finding_history (report_year, unit_code);
