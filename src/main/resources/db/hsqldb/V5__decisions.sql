-- The decisions about versions with which it was last said what counts for a year.
create table if not exists decided (
    report_year integer primary key,
    content longvarchar not null
);

-- Every finding that was ever published, across nights. gone_run is 0 while it is there.
create cached table if not exists finding_history (
    finding_id varchar(64) primary key,
    report_year integer not null,
    unit_code varchar(50) not null,
    unit_name varchar(500) not null,
    file varchar(2000) not null,
    rule varchar(50) not null,
    severity varchar(10) not null,
    outcome varchar(20) not null,
    table_code varchar(50) not null,
    row_code varchar(50) not null,
    column_code varchar(50) not null,
    source varchar(1000) not null,
    arguments longvarchar not null,
    proposal longvarchar not null,
    score bigint not null,
    first_run bigint not null,
    first_day date not null,
    since_run bigint not null,
    gone_run bigint not null,
    last_day date not null,
    returns integer not null
);

create index if not exists finding_history_year on finding_history (report_year, unit_code);
