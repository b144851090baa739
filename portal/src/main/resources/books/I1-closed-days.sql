-- I1 Nothing of the desk is written on a day of the till after it was closed
select d.establishment, 'capture ' || c.id || ' of ' || d.day || ' was written after that day was closed' as what
from payments.closed_day d
join payments.capture c on c.establishment = d.establishment and c.platform = 'desk'
    and cast(c.captured_at at time zone 'Europe/Paris' as date) = d.day
where c.recorded_at > d.closed_at + interval '1 minute'
