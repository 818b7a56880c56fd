/** Vitest's JSON → {passed, failed, notRun}. */
export function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const files = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length
  const notRun = testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => ({ title: test.fullName, why: test.meta?.why ?? test.status })),
  )
  return { passed: numPassedTests, failed: numFailedTests + files, notRun }
}

/** Playwright's JSON → {passed, failed, notRun}. */
export function readPlaywright({ stats, suites, errors = [] }) {
  const notRun = suites.flatMap(specsOf).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => ({
        title: spec.title,
        why: test.annotations.find((a) => a.description)?.description ?? 'skipped',
      })),
  )
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, notRun }
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
