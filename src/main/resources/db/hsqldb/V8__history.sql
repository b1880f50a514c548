-- What was found open in any run, with the runs in which it came, went and came back; 0 where that never happened.
create cached table if not exists finding_history (
    report_year integer not null,
    unit_code varchar(50) not null,
    finding_key varchar(64) not null,
    path varchar(2000) not null,
    rule varchar(50) not null,
    severity varchar(10) not null,
    outcome varchar(20) not null,
    table_code varchar(50) not null,
    row_code varchar(50) not null,
    column_code varchar(50) not null,
    source varchar(1000) not null,
    arguments longvarchar not null,
    proposal longvarchar not null,
    effect integer not null,
    change varchar(100) not null,
    first_run bigint not null,
    solved_run bigint not null,
    back_run bigint not null,
    primary key (report_year, unit_code, finding_key)
);
