-- Who did what with which file: lines are only added, and each hash covers the line and the hash before it.
create table if not exists journal (
    seq bigint primary key,
    run_id bigint not null,
    entered varchar(30) not null,
    operator_name varchar(200) not null,
    what varchar(20) not null,
    report_year varchar(10) not null,
    unit_code varchar(50) not null,
    file_path varchar(2000) not null,
    sha256 varchar(64) not null,
    author text not null,
    detail text not null,
    hash varchar(64) not null
);

create index if not exists journal_run on journal (run_id);

create index if not exists journal_what on journal (what);
