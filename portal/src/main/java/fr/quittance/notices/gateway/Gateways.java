package fr.quittance.notices.gateway;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The ways out: mail and SMS.
@Component
public class Gateways {

    private final SmtpGateway mail;
    private final SmppGateway sms;

    Gateways(SmtpGateway mail, SmppGateway sms) {
        this.mail = mail;
        this.sms = sms;
    }

    /// Hands a message to the other side and waits for its answer.
    ///
    /// @throws IllegalStateException if a transaction is open: nobody holds rows while waiting for a network
    public Answer send(Outgoing message) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction is open while a message is sent");
        }
        return switch (message) {
            case Mail it -> mail.send(it);
            case Sms it -> sms.send(it);
        };
    }
}
