/** Prints each step, what did not run and why, and the closing line. @returns the exit code */
export function report(results) {
  console.log('\n── result')
  for (const { name, seconds, passed, failed } of results) {
    const counts = passed || failed ? `${passed} passed, ${failed} failed` : ''
    console.log(
      `${failed ? 'FAILED' : 'ok    '}  ${name.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`,
    )
  }
  const notRun = results.flatMap((result) => result.notRun ?? [])
  for (const { title, why } of notRun) console.log(`not run: ${title} (${why})`)
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') ? 1 : 0
}
