/// The label of a stay, scanned or typed: a patient gives their contacts from their own telephone.
@NullMarked
package fr.quittance.contacts.patient;

import org.jspecify.annotations.NullMarked;
