-- I10 A message that waits has a task that will send it
select m.establishment, 'message ' || m.id || ' is ' || m.state || ' since ' || m.queued_at || ' and nothing will send it' as what
from notices.message m
where m.state in ('QUEUED', 'SENDING') and not exists (
    select from scheduled_tasks t where t.task_name = 'send-message' and t.task_instance = m.establishment || '/' || m.id)
