-- I6 Every callback that was kept is read, or is about to be
select n.establishment, 'callback ' || n.event_key || ' waits since ' || n.reading_since || ' and nothing will read it' as what
from payments.inbox n
where n.processed_at is null and (n.reading_since < :settled or not exists (
    select from scheduled_tasks t
    where t.task_name = 'payments-inbox'
        and t.task_instance = n.establishment || '/' || n.platform || '/' || n.event_key))
