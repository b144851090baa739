import "./formulaire.js";
import "./mot-de-passe.js";
import "./session.js";
import "./liste.js";
import "./tablette.js";
import "./cle.js";
import "./couleur.js";
import "./septets.js";
