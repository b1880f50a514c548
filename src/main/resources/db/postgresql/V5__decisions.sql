-- The decisions about versions with which it was last said what counts for a year.
create table if not exists decided (
    report_year integer primary key,
    content text not null
);
