package fr.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The books: each posting moves money between accounts and sums to zero. Nothing is ever changed,
/// and what an account holds is the sum of its entries.
@Component
class Books {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Books(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Where money is, or to whom it is owed. Positive where the hospital has it, negative where it owes
    /// it or was paid.
    enum Account {
        /// Taken by the platforms, not yet on the hospital's account.
        PLATFORM,
        /// In the till of the régie, or on its way to the bank: cash, cheques, card terminal.
        DESK,
        /// On the hospital's account.
        BANK,
        /// What platforms keep for their work.
        FEES,
        /// What patients paid of their invoices.
        PATIENTS,
        /// What is owed back to whoever paid it.
        TO_REFUND
    }

    /// Posts a movement; one of nothing is none.
    ///
    /// @param reason one word for what happened, `CAPTURE_SETTLES`
    /// @param subject the order or the refund it is about
    /// @param entries what each account gains or loses; they sum to zero
    void post(
            EstablishmentCode establishment,
            String reason,
            String subject,
            String currency,
            Map<Account, Money> entries) {
        if (entries.values().stream().allMatch(Money::isZero)) {
            return;
        }
        var moved = entries.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .toList();
        jdbc.sql("""
                with posted as (
                    insert into payments.posting (establishment, id, at, reason, subject)
                    values (:establishment, :id, :now, :reason, :subject))
                insert into payments.entry (establishment, posting_id, account, amount_cents, currency)
                select :establishment, :id, account, amount_cents, :currency
                from unnest(:accounts, :amounts) as moved (account, amount_cents)
                """)
                .param("establishment", establishment.value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("subject", subject)
                .param("currency", currency)
                .param(
                        "accounts",
                        moved.stream().map(entry -> entry.getKey().name()).toArray(String[]::new))
                .param(
                        "amounts",
                        moved.stream().map(entry -> entry.getValue().cents()).toArray(Long[]::new))
                .update();
    }

    /// What an account holds, in euros, recomputed from every entry.
    Money balance(EstablishmentCode establishment, Account account) {
        return Money.cents(jdbc.sql("""
                select coalesce(sum(amount_cents), 0)
                from payments.entry
                where establishment = :establishment and account = :account and currency = 'EUR'
                """)
                .param("establishment", establishment.value())
                .param("account", account.name())
                .query(Long.class)
                .single());
    }
}
