package fr.quittance.journeys;

/// Every page of patients and their payers, in every state.
class EveryStateTest extends StatesInABrowser {

    EveryStateTest() {
        super(EveryState.pages());
    }
}
