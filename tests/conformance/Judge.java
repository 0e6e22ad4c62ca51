// veraPDF in one Java process over many files: paths on standard input, one a line; as the only argument the number of
// threads. Writes one JSON object a line to standard output: for each file and profile what failed and how many checks
// were made, at the end for each profile its rules and how often each was checked over all files. A file that veraPDF
// cannot read at all has "error" instead. Ends with 0 if it could judge, whatever it found.

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.BaseValidator;

public class Judge {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};
    private static final int KEPT_ASSERTIONS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<PDFAFlavour, Map<String, LongAdder>> CHECKED = new LinkedHashMap<>();

    /** The ordinary validator; besides, it counts how often each rule was put to something. */
    private static class CountingValidator extends BaseValidator {
        private final Map<String, LongAdder> counts;

        CountingValidator(ValidationProfile profile, Map<String, LongAdder> counts) {
            super(profile, KEPT_ASSERTIONS, false, true, false);
            this.counts = counts;
        }

        @Override
        protected void processAssertionResult(boolean passed, String place, Rule rule,
                                              org.verapdf.model.baselayer.Object object) {
            counts.get(name(rule.getRuleId())).increment();
            super.processAssertionResult(passed, place, rule, object);
        }
    }

    private static String name(RuleId rule) {
        return rule.getClause() + "-" + rule.getTestNumber();
    }

    private static Map<String, Object> judge(String path, PDFAFlavour flavour) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("file", path);
        verdict.put("profile", flavour.getId());
        ValidationProfile profile = Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour);
             CountingValidator validator = new CountingValidator(profile, CHECKED.get(flavour))) {
            ValidationResult result = validator.validate(parser);
            verdict.put("compliant", result.isCompliant());
            verdict.put("checks", result.getTotalAssertions());
            Map<String, Object> failed = new TreeMap<>();
            result.getFailedChecks().forEach((rule, times) -> failed.put(name(rule), times));
            verdict.put("failed", failed);
            verdict.put("messages", messages(result));
        } catch (Exception | StackOverflowError fault) {
            verdict.put("error", fault.getClass().getSimpleName() + ": " + fault.getMessage());
        }
        return verdict;
    }

    private static List<String> messages(ValidationResult result) {
        List<String> messages = new ArrayList<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED && messages.size() < KEPT_ASSERTIONS) {
                messages.add(name(assertion.getRuleId()) + " at " + assertion.getLocation().getContext() + ": "
                             + (assertion.getErrorMessage() == null ? assertion.getMessage()
                                                                    : assertion.getErrorMessage()));
            }
        }
        return messages;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : FLAVOURS) {
            Map<String, LongAdder> counts = new ConcurrentHashMap<>();
            for (Rule rule : Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(flavour).getRules()) {
                counts.put(name(rule.getRuleId()), new LongAdder());
            }
            CHECKED.put(flavour, counts);
        }

        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(arguments[0]));
        List<Future<Map<String, Object>>> verdicts = new ArrayList<>();
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            String file = path;
            for (PDFAFlavour flavour : FLAVOURS) verdicts.add(pool.submit(() -> judge(file, flavour)));
        }
        pool.shutdown();
        for (Future<Map<String, Object>> verdict : verdicts) out.println(JSON.writeValueAsString(verdict.get()));
        for (PDFAFlavour flavour : FLAVOURS) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("profile", flavour.getId());
            summary.put("rules", new TreeMap<>(CHECKED.get(flavour)));
            out.println(JSON.writeValueAsString(summary));
        }
    }
}
