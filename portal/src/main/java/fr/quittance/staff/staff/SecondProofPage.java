package fr.quittance.staff.staff;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;

/// « Connexion du personnel », second step: the code of the telephone.
///
/// @param shell the hospital
/// @param problems what is wrong
public record SecondProofPage(Shell shell, List<Problem> problems) implements Page {}
