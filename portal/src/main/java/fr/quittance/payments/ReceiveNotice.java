package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A platform calls: what it said is committed before it is answered, and read afterwards.
@Component
public class ReceiveNotice {

    private final Inbox inbox;
    private final PaymentTimer timer;

    ReceiveNotice(Inbox inbox, PaymentTimer timer) {
        this.inbox = inbox;
        this.timer = timer;
    }

    /// Keeps a callback.
    ///
    /// @param raw at most 16 kB
    @Transactional
    public void receive(
            EstablishmentCode establishment, String platform, byte[] raw, String mediaType, String headers) {
        inbox.keep(establishment, platform, raw, mediaType, headers).ifPresent(timer::read);
    }
}
