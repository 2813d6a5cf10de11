import { ScrollAcross } from "@/components/layout/scroll-across";
import { kindWords, pathwayWords } from "@/lib/format/words";

export function Figures() {
  return (
    <div className="space-y-3">
      <p>
        <strong className="font-medium">基期值</strong>和<strong className="font-medium">目标值</strong>
        照规划所载，各有自己的年份。<strong className="font-medium">最新值</strong>
        是基期年之后、在查看之日已经公布的最近一个年度值；基期年本身的数值不算新消息，年内累计值不算年度值。
      </p>
      <p>
        要求下降的指标用同样的公式，正负号自然相反。规划的基期值与后来公布的同年数值不一致时，进度一律按规划的基期值算。
      </p>
    </div>
  );
}

export function Pathways() {
  return (
    <div className="space-y-3">
      <p>
        规划只写了基期和目标年，没有写中间各年，也没有写到各区。为了判断快慢，在两点之间推算一条路径；它是推算，不是规划的要求，图上用灰色虚线并注明。
      </p>
      <ScrollAcross label="各类指标的推算路径">
        <table className="table min-w-[520px] print:min-w-0">
          <thead>
            <tr>
              <th scope="col">路径</th>
              <th scope="col">默认用于</th>
              <th scope="col">某一年的期望值</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{pathwayWords.geometric}</th>
              <td>
                {kindWords.flow}、{kindWords.stock}
              </td>
              <td>
                基期值 ×（目标值 ÷ 基期值）<sup>时序进度</sup>，即每年增速相同；两值都须大于零
              </td>
            </tr>
            <tr>
              <th scope="row">{pathwayWords.linear}</th>
              <td>
                {kindWords.share}、{kindWords.count}
              </td>
              <td>基期值 +（目标值 − 基期值）× 时序进度，即每年增量相同</td>
            </tr>
            <tr>
              <th scope="row">{pathwayWords.milestones}</th>
              <td>录入了年度节点的目标</td>
              <td>到那一年为止最近一个节点的数值；第一个节点之前为基期值</td>
            </tr>
          </tbody>
        </table>
      </ScrollAcross>
    </div>
  );
}

export function Forecast() {
  return (
    <div className="space-y-3">
      <p>
        把基期和此后的年度值连成一条趋势，看它在目标年落到哪里。至少要有三个确切的年度值（含基期），只公布上下限的不用；不够就写“无法预测”和原因。目标年的数值公布以后不再预测。
      </p>
      <p className="text-base">
        落点 = 最小二乘直线在目标年的数值，80%预测区间 = 落点 ± t<sub>0.90，n−2</sub> · s · √（1 + 1÷n +（T −
        x̄）² ÷ Σ（x − x̄）²）
      </p>
      <p className="text-ink-2">
        n为年度值的个数，x为年份，T为目标年，s为残差的标准差，t取自学生氏分布。流量和存量先取对数，算完再还原，因此区间上下不对称；占比和个数直接用原值，结果不截断，占比可能超过100%。
      </p>
      <p>区间的意思是：如果趋势照旧，十次里约有八次落在里面。政策或外部条件改变时，它不成立。</p>
    </div>
  );
}

export function Qualifiers() {
  return (
    <div className="space-y-3">
      <p>
        发布时说“突破”“超过”的，记为下限（表中写≥）；说“不高于”的，记为上限（≤）；说“约”的，按该数判定并注明。
      </p>
      <ul className="list-disc space-y-1 pl-5">
        <li>下限已经达到目标的，足以判为完成；下限没有达到目标的，什么也证明不了，不会因此判为未完成。</li>
        <li>上限反过来：达不到目标的足以判为未完成，达到目标的证明不了完成。</li>
        <li>要求下降的指标，上下限的作用对调。</li>
        <li>目标年之前，下限所在的位置已经符合预期或更好的，照此评价并注明实际可能更好；否则为无法评估。</li>
        <li>上下限不参加落点预测和同比。</li>
      </ul>
    </div>
  );
}

export function Vintages() {
  return (
    <div className="space-y-3">
      <p>
        每个数值都带公布日期和数据状态。同一时期有几个版本时，修订数优先于最终数，最终数优先于初步数；状态相同的，以公布较晚的为准。旧版本保留在指标页，不覆盖、不删除。
      </p>
      <p>
        选定“回看日期”后，整页只用那一天已经公布的数值、目标和项目进度，此后的修订不会改变当时的样子。公布日期只知道到月的，从该月最后一天起算；只知道到年的，从12月31日起算。
      </p>
      <p>目标调整时另记一行，写明日期、理由和依据，原来的目标线仍画在图上。</p>
    </div>
  );
}

export function YearToDate() {
  return (
    <p>
      年内累计值（如1—9月）只与上年同样月份的累计值比较，不与全年目标比，不画进年度折线，也不相加。上年同月没有公布的，写明不能比较。
    </p>
  );
}

export function RollUps() {
  return (
    <p>
      流量、存量和个数可以把各区的同一时期数值相加，并说明有几个区有数、缺哪几个区；缺数的区不按零计算。其中有下限的，合计也只是下限。占比不能相加。合计与全市公布数的差额另外列出，不分摊到区。
    </p>
  );
}

export function Missing() {
  return (
    <div className="space-y-3">
      <p>
        没有公布不等于零。缺的数写“尚未公布”或“—”和原因，折线在缺数的年份断开，最近一个已知值带着它的年份出现。
      </p>
      <p>
        数值从录入到导出都是精确的十进制数，只在显示时四舍五入：公布的数照原样，百分数一般保留一位，年均增速保留两位。判定用未修约的数；一位小数看不出是否过线时，多写几位。
      </p>
    </div>
  );
}
