-- What a task is about, in words: «Согласовать дорожную карту: Школа № 5, 2026/2027». The title stays the model's label,
-- by which tasks of one kind are counted together.
alter table app.task
    add column about text;
