package fr.quittance.backoffice;

/// The statement of each queue. All give the same columns, so that one list shows, filters and sorts any of them.
///
/// They read tables of the modules below in one statement (decision 0030); nothing is written here.
/// What is only shown is apart from what decides: to count a queue, PostgreSQL reads no patient
/// that it need not know.
///
/// @param columns what is shown of a row
/// @param rows the rows that may wait, `from …`
/// @param shown what is only read to be shown, `left join …`
/// @param waits which of the rows wait, `where …`
record QueueSql(String columns, String rows, String shown, String waits) {

    private QueueSql(String columns, String rows, String shown) {
        this(columns, rows, shown, "");
    }

    private static final String WHO = """
            left join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
            """;

    /// Few invoices among many: found on indexes alone (`offset 0`), then read one by one (`limit
    /// 1`). PostgreSQL takes them for many, and would read the whole hospital.
    private static final String THEM = """
            join lateral (
                select f.*
                from invoices.invoice f
                where f.establishment = :establishment and f.id = w.id
                limit 1) i on true
            """ + WHO;

    private static final QueueSql WITHOUT_CONTACT = new QueueSql("""
            '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, '' as channel,
                case when p.mobile is null then 'NONE' else 'NO_CONSENT' end as reason,
                false as other_way, '' as assignee, i.created_at as since, s.left_on as day
            """, """
            from (
                select o.id
                from patients.patient u
                join invoices.invoice o on o.establishment = u.establishment and o.patient_id = u.id
                where u.establishment = :establishment and u.email is null and (u.mobile is null or not u.sms_consent)
                    and o.establishment = :establishment and o.state = 'TO_PAY'
                    and not exists (
                        select from notices.message m
                        where m.establishment = :establishment and m.invoice_id = o.id
                            and m.state in ('QUEUED', 'SENDING', 'SENT'))
                    and not exists (
                        select from notices.letter l
                        where l.establishment = :establishment and l.invoice_id = o.id)
                offset 0) w
            """, THEM + """
            left join patients.stay s on s.establishment = i.establishment and s.nda = i.nda
            """);

    private static final QueueSql TO_SEND = new QueueSql("""
            '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on,
                case when p.email is null then 'SMS' when p.mobile is not null and p.sms_consent then 'BOTH' else 'MAIL' end
                    as channel,
                case when t.tried then 'RETRY' when t.tried is null then 'NEVER' else 'PLANNED' end as reason,
                false as other_way, '' as assignee, t.at as since, cast(null as date) as day
            """, """
            from (
                select o.id
                from invoices.invoice o
                where o.establishment = :establishment and o.state = 'TO_PAY'
                    and not exists (
                        select from patients.patient u
                        where u.establishment = :establishment and u.id = o.patient_id
                            and u.email is null and (u.mobile is null or not u.sms_consent))
                    and not exists (
                        select from notices.message m
                        where m.establishment = :establishment and m.invoice_id = o.id
                            and m.state in ('SENDING', 'SENT', 'UNDELIVERED', 'DEAD'))
                    and not exists (
                        select from notices.message m
                        where m.establishment = :establishment and m.invoice_id = o.id
                            and m.state = 'QUEUED' and m.not_before <= :now and m.attempts = 0)
                offset 0) w
            """, THEM + """
            left join lateral (
                select min(m.not_before) as at, bool_or(m.attempts > 0) as tried
                from notices.message m
                where m.establishment = :establishment and m.invoice_id = i.id and m.state = 'QUEUED') t on true
            """);

    /// What a gateway answered, in the few words a clerk can act on. RFC 3463 for e-mail (5.1.x: the address), SMPP 3.4
    /// for SMS (0x0B: the number; EXPIRED: the telephone did not come back in time).
    private static final String FAILURE = """
            case
                when m.last_error ~ '^SMTP 5\\d\\d 5\\.1\\.' or m.last_error = 'not an e-mail address' then 'ADDRESS'
                when m.last_error ~ '^SMTP 5' or m.last_error ~ ' [45]\\.2\\.2' then 'REFUSED'
                when m.last_error in ('SMPP 0x0000000B', 'SMPP 0x00000050', 'SMPP 0x00000051', 'UNDELIV') then 'NUMBER'
                when m.last_error = 'EXPIRED' then 'PHONE_OFF'
                else 'OUTAGE'
            end
            """;

    private static final QueueSql UNDELIVERED = new QueueSql("""
            '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, m.channel,
            """ + FAILURE + """
                as reason,
                exists (
                    select from notices.message o
                    where o.establishment = :establishment and o.invoice_id = m.invoice_id and o.kind = m.kind
                        and o.generation = m.generation and o.channel <> m.channel and o.state = 'SENT') as other_way,
                '' as assignee, coalesce(m.sent_at, m.queued_at) as since, cast(null as date) as day
            """, """
            from notices.message m
            join invoices.invoice i on i.establishment = m.establishment and i.id = m.invoice_id
            """, WHO, """
            where m.establishment = :establishment and m.state in ('DEAD', 'UNDELIVERED')
                and i.state <> 'CANCELLED' and (m.kind <> 'TO_PAY' or i.state = 'TO_PAY')
                and not exists (
                    select from notices.message n
                    where n.establishment = :establishment and n.invoice_id = m.invoice_id
                        and (n.kind <> m.kind or n.generation <> m.generation) and n.queued_at > m.queued_at
                        and n.state in ('QUEUED', 'SENDING', 'SENT'))
            """);

    private static final QueueSql OVERDUE = new QueueSql("""
            '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, '' as channel, '' as reason, false as other_way,
                '' as assignee,
                greatest(
                    (select max(m.sent_at) from notices.message m
                        where m.establishment = :establishment and m.invoice_id = i.id),
                    (select max(l.printed_at) from notices.letter l
                        where l.establishment = :establishment and l.invoice_id = i.id)) as since,
                i.due_on as day
            """, """
            from invoices.invoice i
            """, WHO, """
            where i.establishment = :establishment and i.state = 'TO_PAY' and i.due_on < :today
            """);

    private static final QueueSql REPORTED = new QueueSql("""
            cast(o.id as text) as reference, i.id as invoice_id, i.number, p.last_name, p.first_name,
                p.birth_date, i.due_cents - i.paid_cents as cents, i.due_on, '' as channel, o.reason,
                false as other_way, coalesce(o.assigned_name, '') as assignee, o.asked_at as since, o.answer_by as day
            """, """
            from questions.question o
            """, """
            left join invoices.invoice i on i.establishment = o.establishment and i.id = o.invoice_id
            """ + WHO, """
            where o.establishment = :establishment and o.answer is null
            """);

    /// A link that heard three wrong birth dates waits until another one is sent, and who says « pas pour moi » until
    /// they are answered.
    private static final QueueSql IDENTITY = new QueueSql("""
            '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.due_cents - i.paid_cents as cents, i.due_on, '' as channel, w.reason, false as other_way,
                '' as assignee, w.at as since, cast(null as date) as day
            """, """
            from (
                select l.invoice_id, 'LOCKED' as reason, max(l.space_locked_at) as at
                from links.link l
                where l.establishment = :establishment and l.space_locked_at is not null and l.revoked_at is null
                    and not exists (
                        select from links.link n
                        where n.establishment = :establishment and n.invoice_id = l.invoice_id
                            and n.created_at > l.space_locked_at)
                group by l.invoice_id
                union all
                select o.invoice_id, 'NOT_MINE', o.asked_at
                from questions.question o
                where o.establishment = :establishment and o.answer is null and o.reason = 'NOT_MINE') w
            join invoices.invoice i on i.establishment = :establishment and i.id = w.invoice_id
            """, WHO, """
            where i.state <> 'CANCELLED'
            """);

    private static final QueueSql TO_RECONCILE = new QueueSql("""
            w.reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date, w.cents, i.due_on,
                w.platform as channel, w.reason, false as other_way, '' as assignee, w.at as since,
                cast(null as date) as day
            """, """
            from (
                select coalesce(c.attempt_reference, c.platform_tx_id) as reference, c.invoice_id,
                    c.amount_cents as cents, c.platform, r.reason, r.opened_at as at
                from payments.refund_case r
                join payments.capture c using (establishment, platform, merchant, platform_tx_id)
                where r.establishment = :establishment and r.closed_at is null
                union all
                select a.reference, a.invoice_id, a.amount_cents, a.platform, 'UNDECIDED', a.at
                from payments.attempt a
                where a.establishment = :establishment and a.state = 'UNDECIDED'
                    and not exists (
                        select from payments.capture c
                        where c.establishment = :establishment and c.attempt_reference = a.reference)) w
            """, """
            left join invoices.invoice i on i.establishment = :establishment and i.id = w.invoice_id
            """ + WHO);

    private static final QueueSql TO_ACQUIT = new QueueSql("""
            '' as reference, i.id as invoice_id, i.number, p.last_name, p.first_name, p.birth_date,
                i.paid_cents as cents, i.due_on, '' as channel, '' as reason, false as other_way, '' as assignee,
                i.paid_at as since,
                cast((i.paid_at at time zone 'Europe/Paris') as date) + cast(:promisedDays as integer) as day
            """, """
            from (
                select o.id
                from invoices.invoice o
                where o.establishment = :establishment and o.state = 'PAID' and o.paid_at < :awaitedSince
                    and o.paid_elsewhere_cents = 0
                    and not exists (
                        select from receipts.receipt r
                        where r.establishment = :establishment and r.invoice_id = o.id and r.kind = :paper)
                offset 0) w
            """, THEM);

    private static QueueSql of(Queue queue) {
        return switch (queue) {
            case WITHOUT_CONTACT -> WITHOUT_CONTACT;
            case TO_SEND -> TO_SEND;
            case UNDELIVERED -> UNDELIVERED;
            case OVERDUE -> OVERDUE;
            case REPORTED -> REPORTED;
            case IDENTITY -> IDENTITY;
            case TO_RECONCILE -> TO_RECONCILE;
            case TO_ACQUIT -> TO_ACQUIT;
        };
    }

    /// How many rows a filter keeps.
    static String count(QueueFilter filter) {
        var queue = of(filter.queue());
        return filter.narrows() ? "select count(*)" + filtered(filter) : "select count(*) " + queue.rows + queue.waits;
    }

    /// The queue as a table `q`, and what the filter keeps of it.
    static String filtered(QueueFilter filter) {
        var queue = of(filter.queue());
        var sql = new StringBuilder(
                " from (select " + queue.columns + queue.rows + queue.shown + queue.waits + ") q where true");
        if (!filter.text().isEmpty()) {
            sql.append(" and (upper(q.number) like :number or patients.plain(q.last_name) like :name)");
        }
        if (!filter.channel().isEmpty()) {
            sql.append(" and q.channel = :channel");
        }
        if (!filter.reason().isEmpty()) {
            sql.append(" and q.reason = :reason");
        }
        if (filter.since() != null) {
            sql.append(" and q.since >= :since");
        }
        return sql.toString();
    }
}
