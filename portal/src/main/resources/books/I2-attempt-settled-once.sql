-- I2 An attempt is settled by one capture at most
select establishment, 'attempt ' || attempt_reference || ' is settled by ' || count(*) || ' captures' as what
from payments.capture
where allocation = 'SETTLES' and attempt_reference is not null
group by establishment, attempt_reference
having count(*) > 1
