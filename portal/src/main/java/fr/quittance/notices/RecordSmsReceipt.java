package fr.quittance.notices;

import fr.quittance.notices.gateway.SmsReceipt;
import fr.quittance.notices.gateway.SmsReceipts;
import org.springframework.stereotype.Component;

/// Records what the SMS centre says became of a message.
@Component
class RecordSmsReceipt implements SmsReceipts {

    private final Messages messages;

    RecordSmsReceipt(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean record(SmsReceipt receipt) {
        return !receipt.ids().isEmpty() && messages.receipt(receipt.ids(), receipt.failure());
    }
}
