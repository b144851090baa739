package fr.quittance.journeys;

/// Every page of the hospital's desk, in every state.
class EveryDeskStateTest extends StatesInABrowser {

    EveryDeskStateTest() {
        super(DeskStates.pages());
    }
}
