-- The reading of a run in parts that workers take: from path to path, the dearest first. A part that is taken is its
-- worker's until the lease ends; each taking has a number, and only the last one may store.
create table if not exists read_partition (
    run_id bigint not null,
    seq integer not null,
    first_path varchar(2000) collate "C" not null,
    last_path varchar(2000) collate "C" not null,
    files integer not null,
    cost bigint not null,
    state varchar(10) collate "C" not null,
    reserved boolean not null,
    attempt integer not null,
    worker varchar(100) collate "C" not null,
    lease integer not null,
    leased_until timestamp with time zone not null,
    failure varchar(2000) not null,
    primary key (run_id, seq)
);

-- Who takes them, and when it was last heard of.
create table if not exists worker (
    worker_id varchar(100) collate "C" primary key,
    threads integer not null,
    started timestamp with time zone not null,
    seen timestamp with time zone not null
);
