//! What `cargo xtask test` is told.

use anyhow::{Context, Result, bail};

use super::steps::STEPS;

/// Which steps to run.
pub struct Options {
    only: Vec<String>,
    browser: bool,
}

impl Options {
    /// Reads the arguments; nothing where they only asked for help.
    ///
    /// # Errors
    /// Where one is unknown.
    pub fn read(args: Vec<String>) -> Result<Option<Self>> {
        let mut options = Self { only: Vec::new(), browser: true };
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--help" | "-h" => {
                    println!("{}", help());
                    return Ok(None);
                }
                "--no-browser" => options.browser = false,
                "--only" => {
                    let name = args.next().context("--only takes the name of a step")?;
                    options.only.push(step(&name)?);
                }
                other => bail!("{other}: not known\n\n{}", help()),
            }
        }
        Ok(Some(options))
    }

    pub fn wants(&self, step: &str) -> bool {
        if self.only.is_empty() {
            self.browser || step != "browser"
        } else {
            self.only.iter().any(|only| only == step)
        }
    }
}

fn step(name: &str) -> Result<String> {
    if STEPS.iter().any(|step| step.name == name) {
        return Ok(name.to_owned());
    }
    let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
    bail!("there is no step {name:?}; the steps are {}", names.join(", "))
}

fn help() -> String {
    let steps: String = STEPS.iter().map(|step| format!("\n  {:<10} {}", step.name, step.about)).collect();
    format!(
        "\
Tests everything. Installs what is missing if it has the rights to.

  cargo xtask test [--no-browser] [--only STEP]...

Steps, in order; --only may be given several times:
{steps}

Tests that need sample files read them from the folder that LONGWAVE_SAMPLES names, else from ../shared/samples, and say
so where they are skipped."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &[&str], step: &str, wanted: bool) {
        let options = Options::read(args.iter().map(|&arg| arg.to_owned()).collect()).unwrap().unwrap();
        assert_eq!(options.wants(step), wanted, "{args:?} {step}");
    }

    #[test]
    fn steps_are_chosen() {
        check(&[], "browser", true);
        check(&["--no-browser"], "browser", false);
        check(&["--no-browser"], "tidy", true);
        check(&["--only", "tidy"], "tidy", true);
        check(&["--only", "tidy"], "tests", false);
        assert!(Options::read(vec!["--only".into(), "everything".into()]).is_err());
    }
}
