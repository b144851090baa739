/// Towards the mail server (SMTP) and the SMS centre (SMPP 3.4).
@NullMarked
package fr.quittance.notices.gateway;

import org.jspecify.annotations.NullMarked;
