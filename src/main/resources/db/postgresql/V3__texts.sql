-- The running text of a submission, apart from its cells: only questions about wording have to read it.
create table if not exists submission_text (
    submission_id varchar(64) collate "C" primary key references submission,
    narrative text not null
);
