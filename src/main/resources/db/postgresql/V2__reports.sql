-- The same tables as on HSQLDB. Texts that are keys are compared byte by byte, whatever the server's language.

create table if not exists run (
    run_id bigint primary key,
    job_name varchar(100) collate "C" not null,
    fingerprint varchar(64) collate "C" not null,
    started timestamp with time zone not null,
    changed timestamp with time zone not null,
    state varchar(10) collate "C" not null,
    found integer not null,
    untouched integer not null,
    vanished integer not null
);

create table if not exists source_file (
    path varchar(2000) collate "C" primary key,
    byte_count bigint not null,
    modified bigint not null,
    sha256 varchar(64) collate "C" not null,
    received date not null,
    fingerprint varchar(64) collate "C" not null,
    outcome varchar(10) collate "C" not null,
    reason varchar(100) collate "C" not null,
    present boolean not null
);

create table if not exists run_file (
    run_id bigint not null references run,
    path varchar(2000) collate "C" not null,
    byte_count bigint not null,
    modified bigint not null,
    outcome varchar(10) collate "C" not null,
    reason varchar(100) collate "C" not null,
    cells_read integer not null,
    cells_refused integer not null,
    primary key (run_id, path)
);

create table if not exists submission (
    submission_id varchar(64) collate "C" primary key,
    unit_code varchar(50) collate "C" not null,
    report_year integer not null,
    form_id varchar(50) collate "C" not null,
    sha256 varchar(64) collate "C" not null,
    part integer not null,
    cell_count integer not null
);

-- Apart from the rest, so that a question about submissions does not have to read what they say.
create table if not exists submission_cells (
    submission_id varchar(64) collate "C" primary key references submission,
    cells text not null
);

create index if not exists submission_year on submission (report_year, unit_code);

create table if not exists arrival (
    path varchar(2000) collate "C" not null,
    sha256 varchar(64) collate "C" not null,
    part integer not null,
    submission_id varchar(64) collate "C" not null references submission,
    received date not null,
    first_run bigint not null,
    primary key (path, sha256, part)
);

-- HSQLDB makes this index for the foreign key by itself.
create index if not exists arrival_submission on arrival (submission_id);

create table if not exists finding (
    owner_kind varchar(10) collate "C" not null,
    owner varchar(2000) collate "C" not null,
    seq integer not null,
    rule varchar(50) collate "C" not null,
    severity varchar(10) collate "C" not null,
    outcome varchar(20) collate "C" not null,
    table_code varchar(50) collate "C" not null,
    row_code varchar(50) collate "C" not null,
    column_code varchar(50) collate "C" not null,
    source varchar(1000) collate "C" not null,
    arguments text not null,
    proposal text not null,
    primary key (owner_kind, owner, seq)
);

create table if not exists effective (
    report_year integer not null,
    unit_code varchar(50) collate "C" not null,
    submission_id varchar(64) collate "C" not null references submission,
    path varchar(2000) collate "C" not null,
    received date not null,
    first_run bigint not null,
    primary key (report_year, unit_code)
);

create table if not exists county_cell (
    report_year integer not null,
    aggregate_code varchar(50) collate "C" not null,
    seq integer not null,
    table_code varchar(50) collate "C" not null,
    row_code varchar(50) collate "C" not null,
    column_code varchar(50) collate "C" not null,
    status varchar(20) collate "C" not null,
    amount varchar(100) collate "C" not null,
    expected integer not null,
    counted integer not null,
    blank integer not null,
    mark integer not null,
    unreadable integer not null,
    absent integer not null,
    missing integer not null,
    excluded integer not null,
    questioned integer not null,
    primary key (report_year, aggregate_code, seq)
);

create table if not exists county_unit (
    report_year integer not null,
    unit_code varchar(50) collate "C" not null,
    unit_name varchar(500) collate "C" not null,
    status varchar(20) collate "C" not null,
    errors integer not null,
    warnings integer not null,
    primary key (report_year, unit_code)
);

create table if not exists publication (
    report_year integer primary key,
    fingerprint varchar(64) collate "C" not null,
    folder varchar(1000) collate "C" not null,
    errors integer not null,
    run_id bigint not null
);
