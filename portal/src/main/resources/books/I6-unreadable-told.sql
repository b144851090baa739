-- I6 A callback that means nothing is told to a person
select n.establishment, 'callback ' || n.event_key || ' is unreadable and the journal says nothing of it' as what
from payments.inbox n
where n.outcome = 'UNREADABLE' and not exists (
    select from journal.entry j
    where j.establishment = n.establishment and j.subject = n.event_key and j.deed = 'callback-unreadable')
