-- Which colleague takes care of a question; nobody in particular when null.
alter table questions.question
    add column assigned_to uuid,
    add column assigned_name text,
    add constraint question_assigned check ((assigned_to is null) = (assigned_name is null));
