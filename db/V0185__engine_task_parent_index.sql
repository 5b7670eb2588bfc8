-- Each completed task asks for its subtasks (TaskManager.findTasksByParentTaskId), and without an index the engine reads
-- every open task of the region for that. There are no subtasks, so the index stays empty.
create index task_parent on camunda.act_ru_task (parent_task_id_) where parent_task_id_ is not null;
