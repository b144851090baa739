package fr.quittance.passwords;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.ThreadFactory;

/// Threads that give way to all others of the machine, where the system keeps a niceness for each thread: on Linux
/// (setpriority(2), "C library/kernel differences"). Elsewhere, where it would slow the whole portal, nothing changes.
final class LowPriority {

    private static final int WHICH_PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final int NICENESS = 10; // Of the processor's time, a tenth of what others get who want it too.

    private LowPriority() {}

    /// The same threads, but nicer.
    static ThreadFactory threads(ThreadFactory threads) {
        return work -> threads.newThread(() -> {
            giveWay();
            work.run();
        });
    }

    /// Makes the thread that asks give way from now on.
    ///
    /// @return whether the system let it
    static boolean giveWay() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return false;
        }
        try {
            var linker = Linker.nativeLinker();
            var setPriority = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            return (int) setPriority.invokeExact(WHICH_PROCESS, THIS_THREAD, NICENESS) == 0;
        } catch (Throwable e) {
            return false; // Native calls may be forbidden here: passwords are hashed all the same.
        }
    }
}
