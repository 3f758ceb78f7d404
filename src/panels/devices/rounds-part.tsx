/** The rounds of supply as a table; a round unfolds to its gifts. SIM cards and other things stand apart. */
import { Fragment, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { SUPPLY_STAGES } from '@/domain/allocation/allocation'
import { equips } from '@/domain/allocation/device-norms'
import type { SupplyRow } from '@/domain/allocation/facts'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { Icon } from '@/ui/icon'
import { PanelPart } from '@/ui/panel'
import styles from './supply-part.module.css'
import { type SupplyRound, type SupplySum, supplyRounds, supplySum } from './supply-rounds'

const COLUMNS = 5

export function RoundsPart({ supply }: { readonly supply: readonly SupplyRow[] }) {
  const { t } = useText()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const rounds = useMemo(() => supplyRounds(supply), [supply])
  const all = useMemo(() => supplySum(supply), [supply])
  const toggle = (round: string) =>
    setOpen(
      before => new Set(before.has(round) ? [...before].filter(each => each !== round) : [...before, round]),
    )
  return (
    <PanelPart title={t('deviceSupply.rounds.title')}>
      <p className={styles.soft}>{t('deviceSupply.rounds.help')}</p>
      <table className={styles.rounds}>
        <thead>
          <tr>
            <th scope="col">{t('deviceSupply.rounds.round')}</th>
            <th scope="col">{t('deviceSupply.rounds.devices')}</th>
            <th scope="col">{t('deviceSupply.rounds.money')}</th>
            <th scope="col">{t('deviceSupply.rounds.handedOver')}</th>
            <th scope="col">{t('deviceSupply.rounds.left')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(round => (
            <Fragment key={round.round}>
              <tr>
                <RoundName round={round} open={open.has(round.round)} onToggle={() => toggle(round.round)} />
                <Figures sum={round} />
              </tr>
              {open.has(round.round) && (
                <tr>
                  <td className={styles.gifts} colSpan={COLUMNS}>
                    <ul>
                      {round.rows.map(row => (
                        <Gift key={row.row} gift={row} />
                      ))}
                    </ul>
                    <Apart sum={round} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
          <tr data-sum>
            <th scope="row">{t('deviceSupply.rounds.all')}</th>
            <Figures sum={all} />
          </tr>
        </tbody>
      </table>
      <Apart sum={all} />
    </PanelPart>
  )
}

interface NameProps {
  readonly round: SupplyRound
  readonly open: boolean
  readonly onToggle: () => void
}

function RoundName({ round: { round, stage }, open, onToggle }: NameProps) {
  const { t } = useText()
  return (
    <th scope="row">
      <button
        type="button"
        className={styles.unfold}
        aria-expanded={open}
        aria-label={t('deviceSupply.rounds.open', { round })}
        onClick={onToggle}
      >
        <Icon name="chevronRight" size={14} />
        <strong>{round}</strong>
      </button>
      <small>{stage === null ? t('deviceSupply.noStage') : t(`deviceSupply.stage.${stage}`)}</small>
    </th>
  )
}

function Figures({ sum }: { readonly sum: SupplySum }) {
  const { t, format } = useText()
  const { devices, unknown, dong, unknownMoney, handedOver, left } = sum
  const notKnown = (gifts: number) =>
    gifts > 0 && (
      <small>{t('deviceSupply.rounds.unknown', { count: gifts, value: format.integer(gifts) })}</small>
    )
  return (
    <>
      <td>
        {(devices !== null || unknown === 0) && format.integer(devices)}
        {notKnown(unknown)}
      </td>
      <td data-money>
        {dong !== null && format.integer(dong)}
        {dong === null && unknownMoney === 0 && t('deviceSupply.rounds.noMoney')}
        {notKnown(unknownMoney)}
      </td>
      <td>{format.integer(handedOver)}</td>
      <td>{format.integer(left)}</td>
    </>
  )
}

/** Donor; what and through which channel; its way through the stages; what of it was handed over. */
function Gift({ gift }: { readonly gift: SupplyRow }) {
  const { t, format, language } = useText()
  const schoolName = useStore(currentDataset, state =>
    gift.schoolCode === null
      ? null
      : (state.dataset?.records.schools.find(school => school.schoolCode === gift.schoolCode)?.schoolName ??
        gift.schoolCode),
  )
  const kind = t(`domain.choice.kind.${gift.kind}`)
  const what =
    gift.devices === null
      ? t('deviceSupply.rounds.unknownDevices', { kind })
      : t('deviceSupply.rounds.gift', { quantity: format.integer(gift.devices), kind })
  const dated = SUPPLY_STAGES.filter(stage => gift.dates[stage] !== null)
  return (
    <li data-apart={!equips(gift.kind) || undefined}>
      <strong>{illustrativeMark(gift.donor, language)}</strong>
      <span>
        {what}
        {gift.byNorm && <mark>{t('deviceSupply.rounds.byNorm')}</mark>}
        {gift.moneyDong !== null &&
          ` · ${t('devices.money.dong', { value: format.integer(gift.moneyDong) })}`}
        {` · ${t(`domain.choice.channel.${gift.channel}`)}`}
        {schoolName !== null && ` (${t('deviceSupply.rounds.atSchool', { school: schoolName })})`}
      </span>
      <span className={styles.stages}>
        {dated.length === 0
          ? t('deviceSupply.noStage')
          : dated.map((stage, at) => (
              <span key={stage} data-now={stage === gift.stage || undefined}>
                {t(`deviceSupply.stage.${stage}`)} {format.date(gift.dates[stage])}
                {at < dated.length - 1 && <i aria-hidden="true">→</i>}
              </span>
            ))}
      </span>
      {equips(gift.kind) && (
        <span>
          {t(gift.devices === null ? 'deviceSupply.rounds.givenOnly' : 'deviceSupply.rounds.given', {
            given: format.integer(gift.handedOver),
            left: format.integer(gift.devices === null ? null : gift.devices - gift.handedOver),
          })}
        </span>
      )}
    </li>
  )
}

function Apart({ sum: { apart } }: { readonly sum: SupplySum }) {
  const { t, format } = useText()
  if (apart.length === 0) return null
  const things = apart.flatMap(({ kind, pieces, unknown }) => {
    const name = t(`domain.choice.kind.${kind}`)
    return [
      ...(pieces === null
        ? []
        : [t('deviceSupply.rounds.gift', { quantity: format.integer(pieces), kind: name })]),
      ...(unknown === 0 ? [] : [t('deviceSupply.rounds.apartUnknown', { kind: name })]),
    ]
  })
  return <p className={styles.soft}>{t('deviceSupply.rounds.apart', { things: things.join(', ') })}</p>
}
