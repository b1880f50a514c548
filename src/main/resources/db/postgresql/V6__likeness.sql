-- What is kept of a submission's text to find others like it, and with which reader, rules and roster it was made.
create table if not exists submission_likeness (
    submission_id varchar(64) collate "C" primary key references submission,
    fingerprint varchar(64) not null,
    print varchar(4000) not null
);
