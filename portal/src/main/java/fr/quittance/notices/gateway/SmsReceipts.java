package fr.quittance.notices.gateway;

/// Where the SMS centre's receipts are kept.
public interface SmsReceipts {

    /// Records a receipt.
    ///
    /// @return whether a message of ours is known by such an id
    boolean record(SmsReceipt receipt);
}
