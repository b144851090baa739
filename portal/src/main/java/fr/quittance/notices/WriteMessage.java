package fr.quittance.notices;

import org.springframework.stereotype.Component;

/// Writes out any message at the moment it is sent.
@Component
class WriteMessage {

    private final WriteInvoiceMessage aboutInvoice;
    private final WriteAccountMessage aboutAccount;

    WriteMessage(WriteInvoiceMessage aboutInvoice, WriteAccountMessage aboutAccount) {
        this.aboutInvoice = aboutInvoice;
        this.aboutAccount = aboutAccount;
    }

    Draft write(Message message) {
        return message.invoice() == null ? aboutAccount.write(message) : aboutInvoice.write(message, message.invoice());
    }
}
