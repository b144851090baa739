/// What patients see of their account: first connection, codes, sign-in, forgotten password.
@NullMarked
package fr.quittance.accounts.patient;

import org.jspecify.annotations.NullMarked;
