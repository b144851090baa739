-- I7 An attempt that nobody can decide yet is looked after
select a.establishment, 'attempt ' || a.reference || ' is ' || a.state || ' since ' || a.at || ' and nothing looks after it' as what
from payments.attempt a
where a.state in ('STARTED', 'OPEN', 'UNKNOWN')
    and not exists (
        select from scheduled_tasks t where t.task_name = 'payments-check' and t.task_instance = a.reference)
