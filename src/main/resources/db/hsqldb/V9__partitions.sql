-- The reading of a run in parts that workers take. They need a server: here nobody fills these tables, which are there so
-- that the tables are the same everywhere.
create cached table if not exists read_partition (
    run_id bigint not null,
    seq integer not null,
    first_path varchar(2000) not null,
    last_path varchar(2000) not null,
    files integer not null,
    cost bigint not null,
    state varchar(10) not null,
    reserved boolean not null,
    attempt integer not null,
    worker varchar(100) not null,
    lease integer not null,
    leased_until timestamp with time zone not null,
    failure varchar(2000) not null,
    primary key (run_id, seq)
);

create cached table if not exists worker (
    worker_id varchar(100) primary key,
    threads integer not null,
    started timestamp with time zone not null,
    seen timestamp with time zone not null
);
