-- What was found open in any run, with the runs in which it came, went and came back; 0 where that never happened.
create table if not exists finding_history (
    report_year integer not null,
    unit_code varchar(50) collate "C" not null,
    finding_key varchar(64) collate "C" not null,
    path varchar(2000) collate "C" not null,
    rule varchar(50) collate "C" not null,
    severity varchar(10) collate "C" not null,
    outcome varchar(20) collate "C" not null,
    table_code varchar(50) collate "C" not null,
    row_code varchar(50) collate "C" not null,
    column_code varchar(50) collate "C" not null,
    source varchar(1000) collate "C" not null,
    arguments text not null,
    proposal text not null,
    effect integer not null,
    change varchar(100) collate "C" not null,
    first_run bigint not null,
    solved_run bigint not null,
    back_run bigint not null,
    primary key (report_year, unit_code, finding_key)
);
