package fr.quittance.notices;

import org.springframework.stereotype.Component;

/// Writes out any message at the moment it is sent.
@Component
class WriteMessage {

    private final WriteInvoiceMessage aboutInvoice;
    private final WriteAccountMessage aboutAccount;
    private final WritePackMessage aboutPack;

    WriteMessage(WriteInvoiceMessage aboutInvoice, WriteAccountMessage aboutAccount, WritePackMessage aboutPack) {
        this.aboutInvoice = aboutInvoice;
        this.aboutAccount = aboutAccount;
        this.aboutPack = aboutPack;
    }

    Draft write(Message message) {
        if (message.kind() == NoticeKind.INSURER_PACK) {
            return aboutPack.write(message);
        }
        return message.invoice() == null ? aboutAccount.write(message) : aboutInvoice.write(message, message.invoice());
    }
}
