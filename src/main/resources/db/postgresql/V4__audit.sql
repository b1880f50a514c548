-- The years whose reports have been checked against other reports, and with which reader, forms and rules.
create table if not exists audit (
    report_year integer primary key,
    fingerprint varchar(64) not null
);
