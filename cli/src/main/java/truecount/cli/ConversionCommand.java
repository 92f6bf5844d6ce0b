package truecount.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The share of crime-type reports that led to a crime record. */
@Command(name = "conversion", description = "What share of crime-type reports led to a crime record.")
final class ConversionCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return ExitCode.OK;
    }
}
