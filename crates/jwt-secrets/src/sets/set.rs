//! The values of a set.

use super::Environment;
use super::Row;
use super::row::Drawn;
use super::row::Value;
use crate::Algorithm;
use crate::Fingerprint;
use crate::Secret;
use crate::SetError;
use crate::encoding;
use crate::export::Variable;
use crate::export::VariableName;
use crate::generator;
use crate::generator::Fill;
use crate::jws::NumericDate;
use core::fmt;
use core::mem;
use zeroize::Zeroizing;

/// A value for each variable in each environment, drawn for it alone. All are overwritten when it is dropped.
///
/// No two of the secrets in it are the same: that is looked at, and not only likely.
///
/// ```
/// use jwt_secrets::Algorithm;
/// use jwt_secrets::jws::NumericDate;
/// use jwt_secrets::sets;
/// use jwt_secrets::sets::Row;
/// use jwt_secrets::sets::Set;
///
/// let rows = Row::of_secrets(sets::purposes("access\nrefresh")?, Algorithm::Hs256);
/// let environments = sets::environments("staging\nproduction")?;
/// let set = Set::generate(rows, environments, NumericDate::from_seconds(0))?;
/// let fingerprint = |environment, row| set.fingerprint(environment, row);
/// assert_ne!(fingerprint(0, 0), fingerprint(1, 0));
/// assert_eq!(set.variables(1)[0].name.as_str(), "JWT_ACCESS_TOKEN_SECRET");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Set {
    rows: Vec<Row>,
    columns: Vec<Column>,
}

/// An environment with its values, in the order of the rows.
struct Column {
    environment: Environment,
    cells: Vec<Cell>,
}

/// A value.
#[derive(Default)]
struct Cell {
    /// What was drawn for it.
    secrets: Vec<Secret>,
    text: Zeroizing<String>,
}

impl Set {
    /// Draws and makes all values. `now` is when tokens among them are issued.
    ///
    /// # Errors
    ///
    /// Those of [`Secret::generate`], [`SetError::Repeated`], and those of [`sign`](crate::jws::sign). Nothing is kept then.
    pub fn generate(
        rows: Vec<Row>,
        environments: Vec<Environment>,
        now: NumericDate,
    ) -> Result<Self, SetError> {
        Self::generate_with(rows, environments, now, &mut generator::fill)
    }

    fn generate_with(
        rows: Vec<Row>,
        environments: Vec<Environment>,
        now: NumericDate,
        generator: Fill<'_>,
    ) -> Result<Self, SetError> {
        let mut set = Self {
            rows,
            columns: Vec::with_capacity(environments.len()),
        };
        for environment in environments {
            let mut cells = Vec::with_capacity(set.rows.len());
            for row in &set.rows {
                cells.push(draw(row, generator)?);
            }
            set.columns.push(Column { environment, cells });
        }
        for column in 0..set.columns.len() {
            set.derive(column, now)?;
        }
        all_differ(set.secrets())?;
        Ok(set)
    }

    /// Draws one value anew, makes those that are made of it, and gives back the names of these.
    ///
    /// # Errors
    ///
    /// Those of [`Set::generate`]; the set is as it was then.
    pub fn renew(
        &mut self,
        environment: usize,
        row: usize,
        now: NumericDate,
    ) -> Result<Vec<VariableName>, SetError> {
        self.renew_with(environment, row, now, &mut generator::fill)
    }

    fn renew_with(
        &mut self,
        environment: usize,
        row: usize,
        now: NumericDate,
        generator: Fill<'_>,
    ) -> Result<Vec<VariableName>, SetError> {
        let Some(planned) = self.rows.get(row).filter(|row| row.is_drawn()) else {
            return Ok(Vec::new());
        };
        let name = planned.name.clone();
        let drawn = draw(planned, generator)?;
        // Beside the old one, which it must not be either.
        all_differ(self.secrets().chain(&drawn.secrets))?;
        let Some(cell) = self.cell_mut(environment, row) else {
            return Ok(Vec::new());
        };
        let old = mem::replace(cell, drawn);
        if let Err(error) = self.derive(environment, now) {
            if let Some(cell) = self.cell_mut(environment, row) {
                *cell = old;
            }
            return Err(error);
        }
        let made_of_it = |row: &&Row| row.made_of() == Some(name.as_str());
        let made = self.rows.iter().filter(made_of_it);
        Ok(made.map(|row| row.name.clone()).collect())
    }

    /// The variables, in their order.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The environments, in their order.
    pub fn environments(&self) -> impl Iterator<Item = &Environment> {
        self.columns.iter().map(|column| &column.environment)
    }

    /// The variables of an environment with their values, to be written by a [`Target`](crate::export::Target).
    #[must_use]
    pub fn variables(&self, environment: usize) -> Vec<Variable<'_>> {
        let cells = self.columns.get(environment).map(|column| &column.cells);
        let rows = self.rows.iter().zip(cells.into_iter().flatten());
        rows.map(|(row, cell)| Variable {
            name: &row.name,
            value: &cell.text,
            kid: None,
        })
        .collect()
    }

    /// How many secrets there are, each another one.
    #[must_use]
    pub fn secret_count(&self) -> usize {
        self.secrets().count()
    }

    /// A short name of what was drawn for a value, to tell two apart without showing them; nothing where nothing was drawn.
    #[must_use]
    pub fn fingerprint(&self, environment: usize, row: usize) -> Option<Fingerprint> {
        match self.cell(environment, row)?.secrets.as_slice() {
            [] => None,
            [one] => Some(one.fingerprint()),
            several => {
                let octets: Vec<_> = several.iter().map(Secret::octets).collect();
                Some(Fingerprint::new(&Zeroizing::new(octets.concat())))
            }
        }
    }

    fn cell(&self, environment: usize, row: usize) -> Option<&Cell> {
        self.columns.get(environment)?.cells.get(row)
    }

    fn cell_mut(&mut self, environment: usize, row: usize) -> Option<&mut Cell> {
        self.columns.get_mut(environment)?.cells.get_mut(row)
    }

    /// Makes what is made of other values of an environment: all of it, or nothing.
    fn derive(&mut self, environment: usize, now: NumericDate) -> Result<(), SetError> {
        let Some(column) = self.columns.get_mut(environment) else {
            return Ok(());
        };
        let mut texts = Vec::new();
        for (place, row) in self.rows.iter().enumerate() {
            let Value::Derived { from, write } = row.value else {
                continue;
            };
            let source = self.rows.iter().position(|row| row.name.as_str() == from);
            let made = source.and_then(|source| column.cells.get(source));
            texts.push((place, write(made.map_or("", |cell| &cell.text), now)?));
        }
        for (place, text) in texts {
            if let Some(cell) = column.cells.get_mut(place) {
                cell.text = text;
            }
        }
        Ok(())
    }

    fn secrets(&self) -> impl Iterator<Item = &Secret> {
        let cells = self.columns.iter().flat_map(|column| &column.cells);
        cells.flat_map(|cell| &cell.secrets)
    }
}

fn all_differ<'s>(secrets: impl Iterator<Item = &'s Secret>) -> Result<(), SetError> {
    let mut before: Vec<&[u8]> = Vec::new();
    for secret in secrets {
        if before.contains(&secret.octets()) {
            return Err(SetError::Repeated);
        }
        before.push(secret.octets());
    }
    Ok(())
}

/// What is drawn for a variable, and what stands there without being drawn.
fn draw(row: &Row, generator: Fill<'_>) -> Result<Cell, SetError> {
    match row.value {
        Value::Drawn(drawn) => {
            let mut secrets = Vec::with_capacity(drawn.count);
            for _ in 0..drawn.count {
                secrets.push(Secret::of_length(
                    drawn.bytes,
                    drawn.format.draw(),
                    generator,
                )?);
            }
            let text = text(&drawn, &secrets)?;
            Ok(Cell { secrets, text })
        }
        Value::Fixed(text) => Ok(Cell {
            secrets: Vec::new(),
            text: encoding::join(&[text]),
        }),
        Value::Derived { .. } => Ok(Cell::default()),
    }
}

fn text(drawn: &Drawn, secrets: &[Secret]) -> Result<Zeroizing<String>, SetError> {
    let mut texts = Vec::with_capacity(secrets.len());
    for secret in secrets {
        // No format here names an algorithm.
        texts.push(secret.encode(drawn.format, Algorithm::Hs256)?);
    }
    let [before, after] = drawn.frame;
    let mut parts = vec![before];
    for (place, text) in texts.iter().enumerate() {
        if place > 0 {
            parts.push(",");
        }
        parts.push(text);
    }
    parts.push(after);
    Ok(encoding::join(&parts))
}

impl fmt::Debug for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        write!(
            f,
            "Set(<redacted>, {rows} variables, {columns} environments)"
        )
    }
}

#[cfg(test)]
mod tests;
